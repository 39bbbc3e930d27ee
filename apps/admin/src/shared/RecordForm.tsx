import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { Form, useResourceContext } from 'react-admin';
import { useMayEdit } from '../session/permissions';
import { DeleteRecord } from './DeleteRecord';
import { FormFooter } from './FormFooter';

interface RecordFormProps {
  /** Where "Cancel" leads. */
  cancelTo: string;
  /** Where one is after a deletion; by default where "Cancel" leads. */
  deletedTo?: string;
  children: ReactNode;
}

/** The form of a record that exists: read-only, without a footer, for those who may not edit it. */
export function RecordForm({ cancelTo, deletedTo = cancelTo, children }: RecordFormProps) {
  const mayEdit = useMayEdit(useResourceContext() ?? '');
  return (
    <Form warnWhenUnsavedChanges>
      <Box component="fieldset" disabled={!mayEdit} inert={!mayEdit} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
        {children}
      </Box>
      {mayEdit && (
        <FormFooter cancelTo={cancelTo}>
          <DeleteRecord leadsTo={deletedTo} />
        </FormFooter>
      )}
    </Form>
  );
}
