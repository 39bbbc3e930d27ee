import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined';
import { Box, Button, IconButton, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { ColophonDataProvider } from '../data/data-provider';
import { apiRoot, request } from '../data/request';
import { formatBytes } from '../format/bytes';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';

interface ProductFile {
  id: string;
  name: string;
  byteSize: number;
  addedAt: string;
}

/** Files kept with a product: the proof, the press pack, the e-book itself. */
export function ProductFiles({ productId }: { productId: string }) {
  const text = useText();
  const mayEdit = useMayEdit('products');
  const input = useRef<HTMLInputElement>(null);
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const path = `/products/${productId}/files`;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['products', productId, 'files'],
    queryFn: async () => (await request<ProductFile[]>(path)).body,
  });
  const send = async (file: File | undefined) => {
    if (!file) return;
    setProblem(null);
    setShare(0);
    try {
      await dataProvider.upload(path, file, setShare);
      await refetch();
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setShare(null);
      if (input.current) input.current.value = '';
    }
  };
  const add = mayEdit && (
    <Button size="small" variant="outlined" loading={share !== null} onClick={() => input.current?.click()}>
      {text('catalogue.files.add')}
    </Button>
  );
  return (
    <Section title={text('catalogue.files.title')} action={add}>
      <input ref={input} type="file" hidden onChange={(event) => void send(event.target.files?.[0])} />
      {isPending && <Skeleton variant="rounded" height={40} />}
      {(problem ?? error) !== null && <ProblemAlert error={problem ?? error} />}
      {data?.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('catalogue.files.none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {data?.map((file) => (
          <FileLine key={file.id} file={file} path={path} mayEdit={mayEdit} onRemoved={() => void refetch()} />
        ))}
      </Box>
    </Section>
  );
}

function FileLine({ file, path, mayEdit, onRemoved }: { file: ProductFile; path: string; mayEdit: boolean; onRemoved: () => void }) {
  const text = useText();
  const locale = useChosenLocale();
  const { instant } = useFormat();
  const [asked, setAsked] = useState(false);
  const remove = async () => {
    await request(`${path}/${file.id}`, { method: 'DELETE' });
    onRemoved();
  };
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1.25, minHeight: 44 }}>
      <FileIcon aria-hidden sx={{ color: 'text.secondary' }} />
      <Box sx={{ flexGrow: 1, minWidth: 0 }}>
        <MuiLink href={`${apiRoot}${path}/${file.id}`} download={file.name} noWrap sx={{ display: 'block' }}>
          {file.name}
        </MuiLink>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {formatBytes(file.byteSize, locale)} · {instant(file.addedAt)}
        </Typography>
      </Box>
      {mayEdit && (
        <IconButton size="small" aria-label={text('catalogue.files.remove', { name: file.name })} onClick={() => setAsked(true)}>
          <RemoveIcon fontSize="small" />
        </IconButton>
      )}
      <ConfirmDialog
        open={asked}
        title={text('catalogue.files.removeTitle', { name: file.name })}
        confirmLabel={text('shared.delete')}
        destructive
        onConfirm={remove}
        onClose={() => setAsked(false)}
      >
        {text('catalogue.files.removeSentence')}
      </ConfirmDialog>
    </Box>
  );
}
