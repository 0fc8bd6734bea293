/** Who asks, once the credentials were checked. */
export interface Caller {
  id: number;
  username: string;
  isStaff: boolean;
}
