/**
 * Text made safe for a terminal: one line, and no character that moves the cursor, colours, or turns the reading
 * direction. Article text goes through here before it is shown.
 */
export function oneSafeLine(text: string): string {
  return (
    text
      .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
      // eslint-disable-next-line no-control-regex -- control characters are what this is about
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
  );
}

/**
 * Breaks text into lines of at most `width` characters, at spaces. A word longer than that stands alone, unbroken: it
 * is nearly always a link. Empty text gives one empty line.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}

/**
 * A GitHub Actions runner obeys lines of a log that begin with `::`, spaces aside, and `##[` anywhere. An article
 * must not be able to write them; an invisible joiner inside keeps the text readable.
 */
export function disarmCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1:\u2060').replaceAll('##[', '#\u2060#[');
}
