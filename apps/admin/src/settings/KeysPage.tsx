import KeyIcon from '@mui/icons-material/KeyOutlined';
import { Button, Paper, Skeleton, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { EmptyState } from '../shared/EmptyState';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { StatusChip } from '../shared/StatusChip';
import { type ApiKey, isScope, type NewApiKey, scopeLabel } from './api-key';
import { KeyDialog } from './KeyDialog';
import { NewKeyDialog } from './NewKeyDialog';
import { SettingsTabs } from './SettingsTabs';

const keysKey = ['api-keys'];

export function KeysPage() {
  const text = useText();
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<NewApiKey | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keysKey,
    queryFn: async () => (await request<ApiKey[]>('/api-keys?pageSize=200')).body,
  });
  const create = (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {text('settings.keys.create')}
    </Button>
  );
  return (
    <>
      <SettingsTabs />
      <PageHeader
        title={text('settings.keys.title')}
        subtitle={<Typography sx={{ maxWidth: 680 }}>{text('settings.keys.sentence')}</Typography>}
        actions={(data?.length ?? 0) > 0 && create}
      />
      {isPending && <Skeleton variant="rounded" height={200} />}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState
          icon={KeyIcon}
          title={text('settings.keys.empty.title')}
          sentence={text('settings.keys.empty.sentence')}
          action={create}
        />
      )}
      {data && data.length > 0 && <KeyTable keys={data} />}
      {adding && (
        <KeyDialog
          onClose={() => setAdding(false)}
          onMade={(key) => {
            setMade(key);
            void queries.invalidateQueries({ queryKey: keysKey });
          }}
        />
      )}
      {made && <NewKeyDialog made={made} onClose={() => setMade(null)} />}
    </>
  );
}

const wideOnly = { display: { xs: 'none', md: 'table-cell' } };

function KeyTable({ keys }: { keys: readonly ApiKey[] }) {
  const text = useText();
  const { instant } = useFormat();
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{text('settings.keys.label')}</TableCell>
            <TableCell sx={wideOnly}>{text('settings.keys.scopes')}</TableCell>
            <TableCell sx={wideOnly}>{text('settings.keys.lastUsed')}</TableCell>
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {keys.map((key) => (
            <TableRow key={key.id}>
              <TableCell>
                <Typography sx={{ fontWeight: 600 }}>{key.label}</Typography>
                <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                  {key.prefix}… · {instant(key.createdAt)}
                </Typography>
              </TableCell>
              <TableCell sx={{ ...wideOnly, maxWidth: 380 }}>
                {key.scopes
                  .filter(isScope)
                  .map((scope) => text(scopeLabel(scope)))
                  .join(', ')}
              </TableCell>
              <TableCell sx={wideOnly}>{key.lastUsedAt ? instant(key.lastUsedAt) : text('settings.keys.never')}</TableCell>
              <TableCell align="right">
                {key.revokedAt ? <StatusChip label={text('settings.keys.revoked')} /> : <Revoke apiKey={key} />}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}

function Revoke({ apiKey }: { apiKey: ApiKey }) {
  const text = useText();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const revoke = async () => {
    await request<undefined>(`/api-keys/${apiKey.id}`, { method: 'DELETE' });
    await queries.invalidateQueries({ queryKey: keysKey });
  };
  return (
    <>
      <Button size="small" color="error" onClick={() => setOpen(true)}>
        {text('settings.keys.revoke')}
      </Button>
      <ConfirmDialog
        open={open}
        title={text('settings.keys.revokeTitle', { label: apiKey.label })}
        confirmLabel={text('settings.keys.revoke')}
        destructive
        onConfirm={revoke}
        onClose={() => setOpen(false)}
      >
        {text('settings.keys.revokeSentence')}
      </ConfirmDialog>
    </>
  );
}
