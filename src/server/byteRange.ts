/** The bytes of a file that were asked for: all of it, none that it has, or from one to another. */
export type ByteRange = 'WHOLE' | 'NONE' | { readonly from: number; readonly to: number };

const within = (from: number, to: number, length: number): ByteRange =>
  from > to || from >= length ? 'NONE' : { from, to: Math.min(to, length - 1) };

/** Reads a Range header (RFC 9110, 14.2). One range of bytes is understood; whatever else is asked, the whole answers. */
export const byteRange = (header: string | undefined, length: number): ByteRange => {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return 'WHOLE';
  if (from === '') return Number(to) === 0 ? 'NONE' : within(Math.max(0, length - Number(to)), length - 1, length);
  return within(Number(from), to === '' ? length - 1 : Number(to), length);
};
