import manifest from '../../package.json';
import { configurationContribution } from '../../server/src/config/contribution';

/** package.json, with the settings between the two marks in `contributes.configuration`. */
export function manifestText(): string {
  const { configuration } = manifest.contributes;
  const marks = configuration.filter(part => '$comment' in part);
  const [first, last] = marks;
  if (!first || !last) throw new Error('contributes.configuration has lost its two marks');
  const contributes = { ...manifest.contributes, configuration: [first, ...configurationContribution(), last] };
  return `${JSON.stringify({ ...manifest, contributes }, null, 2)}\n`;
}
