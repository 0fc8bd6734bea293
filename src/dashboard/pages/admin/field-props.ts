import type { Field } from '../../model/resource.ts';

/** What an input of a form gets. */
export interface FieldProps {
  field: Field;
  text: string;
  write: (text: string) => void;
  /** What every input has: label, help, error. */
  common: {
    label: string;
    description?: string;
    error?: string;
    withAsterisk: boolean;
    name: string;
  };
}
