/** The reply of a path of the existing monitor that has a successor. */
export function moved(location: string) {
  return { status: 301, headers: { location } } as const;
}
