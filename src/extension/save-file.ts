/** Hands a text or bytes to the reader as a file; nothing leaves the browser. */
export function saveFile(name: string, content: string | Uint8Array, type: string): void {
  const kind = typeof content === 'string' ? `${type};charset=utf-8` : type;
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type: kind }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download holds on to the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
