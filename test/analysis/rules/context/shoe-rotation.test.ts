import { shoeRotation } from '../../../../server/src/analysis/rules/context/shoe-rotation';
import { daysFrom, describeRule, times } from '../../../support/rules';

const rotation = (runs: readonly string[], head = 'shoe blue\nshoe fox') => `
rule shoe-rotation hint
${head}
${daysFrom('2026-03-02', runs)}
`;

describeRule(shoeRotation, {
  fired: {
    'more than nine tenths': `${rotation([...times(9, 'easy 10 km [blue]'), 'easy 9.9 km [fox]', 'easy 2 km [blue]'])}                ^^^^^^^^^ 💡 hint shoe-rotation
`,
  },
  silent: {
    'nine tenths': rotation([...times(8, 'easy 10 km [blue]'), 'easy 10 km [fox]', 'easy 10 km [blue]']),
    'one pair': rotation(times(10, 'easy 10 km [blue]'), 'shoe blue'),
    'the other one is retired': rotation(times(10, 'easy 10 km [blue]'), 'shoe blue\nshoe fox retired 2026-01-01'),
    'seven runs': rotation(times(7, 'easy 10 km [blue]')),
  },
});
