/** Hands a text to the reader as a file; nothing leaves the browser. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download holds on to the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
