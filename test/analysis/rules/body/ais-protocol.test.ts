import { aisProtocol } from '../../../../server/src/analysis/rules/body/ais-protocol';
import { describeRule } from '../../../support/rules';

describeRule(aisProtocol, {
  fired: {
    'three seconds': `
2026-03-04 Wed  ais: 8 x 3s
                ^^^ 💡 hint ais-protocol
`,
    'half a second': `
2026-03-04 Wed  ais: 8 x 0.5s
                ^^^ 💡 hint ais-protocol
`,
    'four times': `
2026-03-04 Wed  ais: 4 x 2s
                ^^^ 💡 hint ais-protocol
`,
    'eleven times': `
2026-03-04 Wed  ais: 11 x 2s
                ^^^ 💡 hint ais-protocol
`,
  },
  silent: {
    'ten times a second': `
2026-03-04 Wed  ais: 10 x 1s
`,
    'five times two seconds': `
2026-03-04 Wed  ais: 5 x 2s
`,
    'minutes only': `
2026-03-04 Wed  ais 10 min
`,
    'another kind of stretching': `
2026-03-04 Wed  stretch: 3 x 30s
`,
    accepted: `
2026-03-04 Wed  ais: 8 x 3s
  ok ais-protocol
`,
  },
});
