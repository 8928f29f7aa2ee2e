import * as z from 'zod';
import { objectSchemas } from './objectSchemas';
import { type SettingName, settingsTable } from './settingsTable';

/** The objects of `contributes.configuration` in package.json, one for each category of the table. */
export function configurationContribution(): readonly object[] {
  const names = Object.keys(settingsTable) as SettingName[];
  const categories = [...new Set(names.map(name => settingsTable[name].category))];
  return categories.map((title, index) => {
    const own = names.filter(name => settingsTable[name].category === title);
    const properties = Object.fromEntries(own.map(name => [`trainlog.${name}`, propertyOf(name)]));
    return { title, order: index + 1, properties };
  });
}

/** The JSON schema of a setting. Its description is Markdown; those of the options of an object are plain text, as the Settings editor shows them. */
function propertyOf(name: SettingName): unknown {
  const { $schema: _, ...schema } = z.toJSONSchema(schemaOf(name), { io: 'input' });
  return withMarkdown(schema);
}

function schemaOf(name: SettingName): z.ZodType {
  if (name === 'days' || name === 'rules' || name === 'limits') return objectSchemas[name];
  return settingsTable[name].schema;
}

function withMarkdown(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('description' in value)) return value;
  const { description, ...rest } = value;
  return typeof description === 'string' ? { ...rest, markdownDescription: description } : value;
}
