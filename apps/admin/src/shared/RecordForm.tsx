import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { Form, type RaRecord, useResourceContext } from 'react-admin';
import { useMayEdit } from '../session/permissions';
import { DeleteRecord } from './DeleteRecord';
import { FormFooter } from './FormFooter';

interface RecordFormProps {
  /** Where "Cancel" leads. */
  cancelTo: string;
  /** Where one is after a deletion; without it the record cannot be deleted here. */
  deletedTo?: string;
  /** What the form holds, where that is not the record as the API gives it. */
  record?: Partial<RaRecord>;
  children: ReactNode;
}

/** The form of a record that exists: read-only, without a footer, for those who may not edit it. */
export function RecordForm({ cancelTo, deletedTo, record, children }: RecordFormProps) {
  const mayEdit = useMayEdit(useResourceContext() ?? '');
  return (
    <Form {...(record && { record })} warnWhenUnsavedChanges>
      <Box component="fieldset" disabled={!mayEdit} inert={!mayEdit} sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
        {children}
      </Box>
      {mayEdit && <FormFooter cancelTo={cancelTo}>{deletedTo !== undefined && <DeleteRecord leadsTo={deletedTo} />}</FormFooter>}
    </Form>
  );
}
