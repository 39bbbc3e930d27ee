import { CheckboxGroupInput, required } from 'react-admin';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { FormDialog } from '../shared/FormDialog';
import { TextLineInput } from '../shared/TextLineInput';
import { isScope, type NewApiKey, scopeLabel } from './api-key';

/** A new key, with no more rights than the person who makes it. */
export function KeyDialog({ onMade, onClose }: { onMade: (key: NewApiKey) => void; onClose: () => void }) {
  const text = useText();
  const held = useSession()?.permissions ?? [];
  const save = async ({ label, scopes: chosen }: Record<string, unknown>) => {
    onMade((await request<NewApiKey>('/api-keys', { method: 'POST', body: { label, scopes: chosen } })).body);
  };
  return (
    <FormDialog
      title={text('settings.keys.create')}
      sentence={text('settings.keys.createSentence')}
      saveLabel={text('settings.keys.make')}
      defaultValues={{ label: '', scopes: ['catalogue:read'] }}
      maxWidth="sm"
      onSave={save}
      onClose={onClose}
    >
      <TextLineInput
        source="label"
        label={text('settings.keys.label')}
        helperText={text('settings.keys.labelHint')}
        validate={required()}
        autoFocus
      />
      <CheckboxGroupInput
        source="scopes"
        label={text('settings.keys.scopes')}
        choices={held.filter(isScope).map((scope) => ({ id: scope, name: text(scopeLabel(scope)) }))}
        translateChoice={false}
        validate={required()}
        sx={{ '& .MuiFormGroup-root': { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } } }}
      />
    </FormDialog>
  );
}
