/** Why a line of a file is not taken; the message goes to the reader beside the line's number. */
export class Rejection extends Error {
  override readonly name = 'Rejection';
}
