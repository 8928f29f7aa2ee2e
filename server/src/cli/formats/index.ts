import type { Format } from '../report';
import { github } from './github';
import { json } from './json';
import { pretty } from './pretty';
import { sarif } from './sarif';

/** The formats that `check` prints, by the name that `--format` takes; all that names them follows from this. */
export const formats = { pretty, json, sarif, github } as const satisfies Readonly<Record<string, Format>>;

export const formatNames = Object.keys(formats) as readonly (keyof typeof formats)[];
