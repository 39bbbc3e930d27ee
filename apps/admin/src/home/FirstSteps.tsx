import type { SvgIconComponent } from '@mui/icons-material';
import LibraryIcon from '@mui/icons-material/AutoStoriesOutlined';
import AgreementIcon from '@mui/icons-material/HistoryEduOutlined';
import PrintIcon from '@mui/icons-material/LocalPrintshopOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';

/** A house that is still empty: three steps, each useful by itself, the first of which needs nothing but a file. */
export function FirstSteps({ mayEdit }: { mayEdit: boolean }) {
  const text = useText();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2, maxWidth: 820 }}>
      <Step icon={LibraryIcon} title={text('home.start.title')} sentence={text('home.start.sentence')} first>
        {mayEdit && (
          <>
            <Button variant="contained" component={Link} to="/imports">
              {text('home.start.import')}
            </Button>
            <Button variant="outlined" component={Link} to="/works/create">
              {text('home.start.create')}
            </Button>
          </>
        )}
      </Step>
      <Step icon={PrintIcon} title={text('home.start.runTitle')} sentence={text('home.start.runSentence')} />
      <Step icon={AgreementIcon} title={text('home.start.royaltyTitle')} sentence={text('home.start.royaltySentence')} />
    </Box>
  );
}

interface StepProps {
  icon: SvgIconComponent;
  title: string;
  sentence: string;
  first?: boolean;
  children?: ReactNode;
}

function Step({ icon: Icon, title, sentence, first = false, children }: StepProps) {
  return (
    <Paper
      component="li"
      sx={{
        display: 'flex',
        gap: { xs: 1.5, sm: 2.5 },
        p: { xs: 2, sm: first ? 3.5 : 2.5 },
        border: 1,
        borderStyle: first ? 'solid' : 'dashed',
        borderColor: first ? 'primary.main' : 'divider',
        bgcolor: first ? 'background.paper' : 'transparent',
        borderRadius: 1.5,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: first ? 40 : 28, mt: 0.25, color: first ? 'primary.main' : 'text.secondary' }} />
      <Box>
        <Typography variant={first ? 'h2' : 'h3'} component="h2">
          {title}
        </Typography>
        <Typography sx={{ color: 'text.secondary', mt: 0.5, textWrap: 'pretty' }}>{sentence}</Typography>
        {children && <Box sx={{ mt: 2, display: 'flex', flexWrap: 'wrap', gap: 1 }}>{children}</Box>}
      </Box>
    </Paper>
  );
}
