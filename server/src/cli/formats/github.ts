import type { Severity } from '../../analysis/finding';
import type { Format } from '../report';
import { joinedText, shown } from '../terminalText';

/** Annotations of a GitHub workflow, one a line. */
export const github: Format = ({ findings }) =>
  joinedText(
    findings.map(({ file, range, severity, code, message }) => {
      const properties = {
        file,
        line: range.start.line + 1,
        col: range.start.character + 1,
        endLine: range.end.line + 1,
        endColumn: range.end.character + 1,
        title: code,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
      return shown`::${levels[severity]} ${list.join(',')}::${escaped(message)}\n`;
    }),
  );

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
