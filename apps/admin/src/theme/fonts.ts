import './fonts.css';

export const textFont = '"Source Sans 3", "Segoe UI", system-ui, sans-serif';
export const headingFont = '"EB Garamond", "Iowan Old Style", Georgia, serif';
