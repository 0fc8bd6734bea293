/** The reply of a path of the Django monitor that has a successor. */
export function moved(location: string) {
  return { status: 301, headers: { location } } as const;
}
