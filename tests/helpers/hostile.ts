import fc from 'fast-check';

/** Texts that end the markup around them, if they get there as they are. */
const breakouts = [
  '</script><script>alert(1)</script>',
  '</title>',
  '--><!--',
  ']]>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='alert(1)",
  '&lt;b&gt; &amp;amp; &#60;',
  '{1 + 1}',
  '${1}',
  '$& $1 $`',
  '{steps}',
  '<StepLink to="',
  '](javascript:alert(1))',
  '\n---\n',
  'a: b # c',
  '/steps/x/ /evil/ 301',
  '%00%0d%0a',
  '__proto__',
  '../../etc/passwd',
];

/** Letters of many scripts, signs that join and turn around, emoji. */
const letters = [
  'é',
  'ﬁ',
  'Ж',
  'ש',
  'ع',
  'अ',
  'กำ',
  '漢',
  '한',
  '👩‍❤️‍👨',
  '🇺🇸',
  'e\u0301',
  '\u200d',
  '\u202e',
  '\u2028',
  '\ufeff',
  '\u0000',
  '\u0007',
  '\ud800',
  '\ufffd',
  '\uffff',
];

/** Any text there can be, and often one that is meant to break something. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...breakouts, ...letters, 'He said no.', ' ', '\n'), { maxLength: 6 })
    .map((pieces) => pieces.join('')),
);

/** A body of Markdown, tags and code, mostly broken. */
export const hostileBody = fc
  .array(
    fc.oneof(
      hostileText,
      fc.constantFrom(
        '# A\n',
        '> ',
        '- ',
        '\n\n',
        '| a |\n| - |\n',
        '[^1]',
        '[1]: javascript:alert(1)\n',
        '![a](b)',
        '[a](/help/)',
        '<Cite source="doe">he</Cite>',
        '<a href={x} {...y}>',
        '</a>',
        '<b/>',
        '```\n',
        'import a from "b"\n',
        '{/* c */}',
        '&#7;',
      ),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
