// The least that a page of React and MUI can be: what ours is measured against. Never part of the program.
import { createElement } from 'react';
import Button from '@mui/material/Button';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { createRoot } from 'react-dom/client';

const buttons = Array.from({ length: 20 }, (_none, index) => createElement(Button, { key: index, variant: 'contained' }, `Button ${index}`));

createRoot(document.querySelector('#root')).render(
  createElement(ThemeProvider, { theme: createTheme() }, createElement(CssBaseline), createElement('main', { 'data-ready': '' }, buttons)),
);
