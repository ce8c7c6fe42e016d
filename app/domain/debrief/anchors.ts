/** The id of the story of the defect at this place of the list; ids of defects stay out of addresses. */
export function defectAnchor(index: number): string {
  return `defect-${index + 1}`;
}

/** The id of the story of a false alarm, by the number of its finding. */
export function falseAlarmAnchor(number: number): string {
  return `finding-${number}`;
}
