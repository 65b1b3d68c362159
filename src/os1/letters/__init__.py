"""Letters, drawn by a pen: text and a seed become strokes, and strokes become PNG, SVG, PDF and a plotter file."""
