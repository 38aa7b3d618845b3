declare module 'html-encoding-sniffer' {
  /** Name of the encoding after the HTML standard's sniffing algorithm, for `TextDecoder`. */
  export default function htmlEncodingSniffer(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string; xml?: boolean },
  ): string;
}
