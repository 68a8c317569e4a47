/** A refusal in Connect's own words: the SDK turns `code` into its exception class of that name. */
export class ConnectFault extends Error {
  readonly code: string;
  readonly status: 400 | 404 | 410 | 429 | 501;
  constructor(code: string, status: ConnectFault["status"], message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const notFound = (what: string): ConnectFault =>
  new ConnectFault("ResourceNotFoundException", 404, `No such ${what}.`);

export const badRequest = (message: string): ConnectFault =>
  new ConnectFault("InvalidRequestException", 400, message);
