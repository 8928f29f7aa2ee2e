import { literals } from './literals.mjs';

/**
 * The English templates of messages that a TypeScript source writes out: say`…`, markdown`…`, phrase('…'), both forms of countOf(…, 'day'), and
 * what VS Code's side says by `l10n.t('…')`. Templates without a word, such as `{0}: {1}`, are the same in all languages.
 * @param {string} source
 * @returns {string[]}
 */
export function templatesIn(source) {
  return literals(source).flatMap(literal => {
    const templates = literal.kind === 'template' ? ofTemplate(literal) : ofString(literal);
    return templates.filter(hasWords);
  });
}

/** Whether there is anything to translate. @param {string} template */
export function hasWords(template) {
  return /\p{L}/u.test(template.replace(/\{\d+(?:\|[^{}]+)?\}/g, ''));
}

/** @param {{ tag: string, parts: string[] }} literal */
function ofTemplate({ tag, parts }) {
  return tag === 'say' || tag === 'markdown'
    ? [parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`)]
    : [];
}

/** @param {{ text: string, before: string }} literal */
function ofString({ text, before }) {
  if (/\b(?:phrase|l10n\.t)\(\s*$/.test(before)) return [text];
  return /\bcountOf\([^;']*,\s*$/.test(before) ? [`{0} ${text}`, `{0} ${text}s`] : [];
}
