/** What the manifest of the package says of it. */
export { homepage, version } from '../../../package.json';
