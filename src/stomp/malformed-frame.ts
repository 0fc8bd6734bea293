/** What cannot be a frame, or is larger than allowed. The stream behind it is lost: close the connection. */
export class MalformedFrame extends Error {
  override name = 'MalformedFrame';
}
