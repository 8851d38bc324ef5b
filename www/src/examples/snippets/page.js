import 'rasid/analyzer';
import 'rasid/highlighter';
