package main

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"math"
)

// paint calls at for 16 points per pixel and averages: smooth edges without a
// drawing library.
func paint(w, h int, at func(x, y float64) [3]float64) ([]byte, error) {
	const n = 4
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			var sum [3]float64
			for i := range n * n {
				c := at(float64(x)+(float64(i%n)+0.5)/n, float64(y)+(float64(i/n)+0.5)/n)
				for k := range sum {
					sum[k] += c[k] / (n * n)
				}
			}
			img.SetRGBA(x, y, color.RGBA{uint8(sum[0]), uint8(sum[1]), uint8(sum[2]), 255})
		}
	}
	var out bytes.Buffer
	err := jpeg.Encode(&out, img, &jpeg.Options{Quality: 88})
	return out.Bytes(), err
}

func mix(a, b [3]float64, t float64) [3]float64 {
	t = min(1, max(0, t))
	for k := range a {
		a[k] += (b[k] - a[k]) * t
	}
	return a
}

// avatar is a head and shoulders before a soft gradient, 400 × 400.
func avatar() ([]byte, error) {
	top, bottom := [3]float64{140, 170, 205}, [3]float64{84, 112, 158}
	figure := [3]float64{238, 243, 250}
	return paint(400, 400, func(x, y float64) [3]float64 {
		head := math.Hypot(x-200, y-158) < 72
		// Shoulders: an ellipse that the lower edge cuts.
		body := math.Hypot((x-200)/132, (y-400)/138) < 1
		if head || body {
			return mix(figure, bottom, (y-60)/2600)
		}
		return mix(top, bottom, (x*0.3+y)/520)
	})
}

// background is a sky above three ranges of hills, 1280 × 720.
func background() ([]byte, error) {
	high, low := [3]float64{58, 82, 140}, [3]float64{232, 178, 160}
	hills := []struct {
		base, swing, length, shift float64
		colour                     [3]float64
	}{
		{430, 46, 310, 0.4, [3]float64{142, 124, 160}},
		{520, 54, 235, 2.1, [3]float64{92, 92, 140}},
		{610, 40, 180, 4.0, [3]float64{52, 62, 104}},
	}
	return paint(1280, 720, func(x, y float64) [3]float64 {
		c := mix(high, low, y/520)
		if d := math.Hypot(x-930, y-250); d < 62 {
			c = [3]float64{250, 232, 205}
		} else {
			c = mix([3]float64{250, 220, 190}, c, 0.62+d/700)
		}
		for _, hill := range hills {
			ridge := hill.base - hill.swing*math.Sin(x/hill.length+hill.shift) - hill.swing/3*math.Sin(x/hill.length*2.7+hill.shift)
			if y > ridge {
				c = mix(hill.colour, [3]float64{30, 36, 70}, (y-ridge)/700)
			}
		}
		return c
	})
}
