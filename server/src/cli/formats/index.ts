import type { Format } from '../report';
import { github } from './github';
import { json } from './json';
import { pretty } from './pretty';
import { sarif } from './sarif';

/** The formats of `check`, by the names that `--format` takes. Help and refusals list them from here. */
export const formats = { pretty, json, sarif, github } as const satisfies Readonly<Record<string, Format>>;

/** Those that list the fixes of a finding. Each is tried out first, so no other format waits for that. */
export const listingFixes: ReadonlySet<keyof typeof formats> = new Set(['pretty', 'json']);

export const formatNames = Object.keys(formats) as readonly (keyof typeof formats)[];
