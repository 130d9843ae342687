// Words that a text field may be given: markup, direction marks, stacked accents, emoji, other scripts, things that look
// like a program's own. All of them may be kept; control characters are refused, and are not among them.

const seeds = [
  '<script>window.stolen=1</script>', '<img src=x onerror="window.stolen=1">', '"><svg onload=window.stolen=1>', "';window.stolen=1;//",
  'javascript:window.stolen=1', '<a href="javascript:window.stolen=1">x</a>', '<iframe srcdoc="<script>parent.stolen=1</script>">', '</textarea><script>stolen</script>',
  '<style>*{display:none}</style>', '{{constructor.constructor("stolen=1")()}}', `\${stolen}`, '<%= stolen %>', '$t(app.title)', '{{name}}', '&lt;b&gt;&amp;&#x3c;', '<!--', ']]>', '%3Cscript%3E',
  "Robert'); DROP TABLE clients;--", '" OR ""="', '%_\\', '* NEAR("a")', '=HYPERLINK("http://x","y")', '+1+1', '-2+3', '@SUM(A1)', '\\\\server\\share', '../../etc/passwd', 'C:\\con\\nul',
  '__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', 'true', '0', '-1', '1e999', '[object Object]',
  '\u202egnirts\u202c', '\u2066left\u2069 \u2067right\u2069', 'a\u200bb\u200cc\u200dd', '\ufeffBOM', 'שלום עולם', 'مرحبا بالعالم', 'שלום John 123 عالم', 'ﷺ', 'ﷲ',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘', 'e\u0301\u0301\u0301\u0301', '👩‍👩‍👧‍👦', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇺🇳🇺🇳', '👍🏽', '😀😃😄', '☃︎ ❤️', '𝕱𝖗𝖆𝖐𝖙𝖚𝖗', '𠜎𠜱𠝹', '山田 太郎', '김철수', 'ខ្មែរ', 'ไทยไทย', 'தமிழ்', 'አማርኛ', 'Ναί', 'Щука', 'Nguyễn Thị', 'ß ẞ ſ ﬁ ŉ ǆ', 'İıIi', 'Łódź Þór Ægir', '½ ⅞ № ™ ∞ √', '„“”‚‘’«»‹›', '—–‐‑', '\u00a0nbsp\u00a0', 'x'.repeat(70), 'Ünwahrscheinlichkeitstheoriegrundlagenforschung',
] as const;

const wraps: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `a ${text}`,
  (text) => `${text} z`,
  (text) => `<b>${text}</b>`,
  (text) => `"${text}"`,
  (text) => `${text} ${text}`,
  (text) => text.toUpperCase(),
  (text) => `${text}’s`,
];

/** So many of them, each another one. */
export function hostileStrings(count: number): readonly string[] {
  const all = [...new Set(wraps.flatMap((wrap) => seeds.map((seed) => wrap(seed).trim())))];
  if (all.length < count) throw new RangeError(`there are only ${all.length}`);
  return all.slice(0, count);
}

/** Its beginning, cut between characters as a person sees them. */
export function beginning(text: string, max: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (kept.length + segment.length > max) break;
    kept += segment;
  }
  return kept.trim();
}
