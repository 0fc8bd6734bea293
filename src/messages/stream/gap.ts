/** What somebody who comes back has missed for good. */
export interface Gap {
  /** Its last position. */
  to: number;
  /** Messages of the view. */
  missed: number;
  /** Whether it may be fewer: nobody knows any more what stood there, or it would take too long to count. */
  isBound: boolean;
}
