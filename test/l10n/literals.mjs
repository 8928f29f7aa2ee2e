/**
 * The string and template literals of a TypeScript source, outermost first. It knows as much of the language as that takes: comments,
 * regular expressions, and templates within templates.
 * @typedef {{ kind: 'string', start: number, end: number, text: string, before: string }} StringLiteral
 * @typedef {{ kind: 'template', start: number, end: number, parts: string[], tag: string, before: string }} TemplateLiteral
 * @param {string} source
 * @returns {(StringLiteral | TemplateLiteral)[]} `before` is the code on the left of it, `text` and `parts` are without escapes
 */
export function literals(source) {
  /** @type {(StringLiteral | TemplateLiteral)[]} */
  const found = [];
  code(0, false);
  return found;

  /**
   * Reads code up to the end, or to the brace that closes a value of a template.
   * @param {number} at
   * @param {boolean} isValue
   * @returns {number}
   */
  function code(at, isValue) {
    let depth = 0;
    let i = at;
    while (i < source.length) {
      const char = source[i];
      if (source.startsWith('//', i)) i = lineEnd(i);
      else if (source.startsWith('/*', i)) i = source.indexOf('*/', i) + 2;
      else if (char === "'" || char === '"') i = string(i, char);
      else if (char === '`') i = template(i);
      else if (char === '/' && beginsRegex(i)) i = regex(i);
      else if (char === '{') {
        depth++;
        i++;
      } else if (char === '}') {
        if (isValue && depth === 0) return i;
        depth--;
        i++;
      } else i++;
    }
    return i;
  }

  /** @param {number} i */
  function lineEnd(i) {
    const end = source.indexOf('\n', i);
    return end < 0 ? source.length : end;
  }

  /** @param {number} start @param {string} quote */
  function string(start, quote) {
    let i = start + 1;
    while (source[i] !== quote) i += source[i] === '\\' ? 2 : 1;
    const text = unescaped(source.slice(start + 1, i));
    found.push({ kind: 'string', start, end: i + 1, text, before: before(start) });
    return i + 1;
  }

  /** @param {number} start */
  function template(start) {
    /** @type {string[]} */
    const parts = [];
    const tag = /[\w.]+$/.exec(source.slice(Math.max(0, start - 40), start))?.[0] ?? '';
    const literal = { kind: /** @type {const} */ ('template'), start, end: start, parts, tag, before: before(start) };
    found.push(literal);
    let i = start + 1;
    let from = i;
    while (source[i] !== '`') {
      if (source[i] === '\\') i += 2;
      else if (source.startsWith('${', i)) {
        parts.push(unescaped(source.slice(from, i)));
        i = code(i + 2, true) + 1;
        from = i;
      } else i++;
    }
    parts.push(unescaped(source.slice(from, i)));
    literal.end = i + 1;
    return i + 1;
  }

  /** @param {number} start */
  function regex(start) {
    let i = start + 1;
    let inClass = false;
    while (source[i] !== '/' || inClass) {
      if (source[i] === '\\') i++;
      else if (source[i] === '[') inClass = true;
      else if (source[i] === ']') inClass = false;
      i++;
    }
    return i + 1;
  }

  /** @param {number} i */
  function beginsRegex(i) {
    return /(?:^|[(,=:[!&|?{};>]|\breturn|\bcase)\s*$/.test(source.slice(Math.max(0, i - 20), i));
  }

  /** @param {number} start */
  function before(start) {
    return source.slice(Math.max(0, start - 60), start);
  }
}

/** @param {string} text */
function unescaped(text) {
  return text.replace(
    /\\(u\{([0-9a-f]+)\}|u([0-9a-f]{4})|[\s\S])/gi,
    (
      _,
      /** @type {string} */ whole,
      /** @type {string | undefined} */ braced,
      /** @type {string | undefined} */ four,
    ) => {
      const code = braced ?? four;
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
      return escapes.get(whole) ?? whole;
    },
  );
}

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\n', ''],
]);
