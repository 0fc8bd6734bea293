/** Something in the contract from which nothing can follow, and where it stands in the whole document. */
export class ContractFault extends Error {
  readonly at: string[];

  /** @param at the steps to it, `components`, `schemas`, `Run` */
  constructor(message: string, at: string[]) {
    super(message);
    this.at = at;
  }
}
