import type { Format } from '../report';
import { jsonText } from '../terminalText';

/** `[{file, range, severity, code, message, fixes}]`: positions as in the Language Server Protocol, from 0 and in UTF-16 units. */
export const json: Format = ({ findings }) => {
  const items = findings.map(({ file, range, severity, code, message, fixes }) => ({
    file,
    range,
    severity,
    code,
    message,
    fixes: fixes.map(fix => fix.title),
  }));
  return jsonText(items);
};
