/** Words of the body map. */
export const body = {
  map: 'Body map',
  keys: 'Arrow keys move the cross, Shift with arrows in long steps. Enter places a mark. Plus, minus and zero change the zoom. Tab goes to the marks.',
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Show the whole body',
  legend: 'Symbols',
  besideBody: 'Beside the body',
  placeRegion: '{{region}}, {{side}}',
  placeMuscle: '{{muscle}}, {{side}} ({{region}})',
  placeNoGo: '{{where}}. Not here: {{reason}}',
  view: { front: 'Front', back: 'Back', right: 'Right side', left: 'Left side' },
  layer: { skin: 'Skin', superficial: 'Superficial muscles', deep: 'Deep muscles' },
  inset: { sole: { l: 'Left sole', r: 'Right sole' } },
  entrapment: 'Nerve entrapment site',
} as const;
