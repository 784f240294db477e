<?php
/**
 * What isn't right in a profile, in words for its owner: each entry by itself, with what to do. It is
 * made of the table in guide/about.json. What else the guide finds, such as a line that speaks against a
 * safety text, it says itself on the settings page (assets/settings.js).
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * What isn't right in the settings.
 *
 * @param array $settings Settings.
 * @return string[] Sentences by the paths of entries, such as questions.0.answer.
 */
function kap_guide_problems( array $settings ) {
	$problems                  = array();
	list( $profile, $by_hand ) = kap_guide_parted( $settings['profile'] );
	foreach ( kap_guide_about()['fields'] as $field ) {
		if ( isset( $profile[ $field['name'] ] ) ) {
			$problems += kap_guide_problems_in( $field, $profile[ $field['name'] ], $field['name'] );
		}
	}
	if ( isset( $profile['reviewer'] ) && ! isset( $profile['name'] ) ) {
		$problems += array( 'name' => __( 'Fill this in. Your own review is shown only with the clinic\'s name.', 'kap-guide' ) );
	}
	if ( '' !== $settings['unread'] ) {
		$problems['more'] = __( 'This can\'t be read, so none of it is used. Copy the whole file, from the first brace to the last.', 'kap-guide' );
	} elseif ( $by_hand ) {
		/* translators: %s: names. */
		$problems['more'] = sprintf( __( 'The guide doesn\'t know this, or not in this form: %s. Take it out here, or use the fields above.', 'kap-guide' ), implode( ', ', array_keys( $by_hand ) ) );
	}
	return $problems;
}

/**
 * What isn't right in one entry.
 *
 * @param array  $field A field of the table.
 * @param mixed  $value A value that the form can show.
 * @param string $path  Where it stands.
 * @return string[]
 */
function kap_guide_problems_in( array $field, $value, $path ) {
	$problems = array();
	switch ( $field['kind'] ) {
		case 'group':
			foreach ( $field['fields'] as $inner ) {
				$here = $path . '.' . $inner['name'];
				if ( isset( $value[ $inner['name'] ] ) ) {
					$problems += kap_guide_problems_in( $inner, $value[ $inner['name'] ], $here );
				} elseif ( ! empty( $field['whole'] ) ) {
					$problems[ $here ] = __( 'Fill this in, too: without it, what stands beside it isn\'t shown.', 'kap-guide' );
				}
			}
			return $problems;
		case 'list':
			foreach ( $value as $place => $one ) {
				if ( $place >= $field['most'] ) {
					$problems[ $path . '.' . $place . '.' . $field['fields'][0]['name'] ] = kap_guide_problem_of_number( $field['most'] );
				}
				$problems += kap_guide_problems_in( array( 'kind' => 'group' ) + $field, $one, $path . '.' . $place );
			}
			return $problems;
		case 'each':
			foreach ( $value as $id => $one ) {
				$problems += kap_guide_problems_in( $field['inner'], $one, $path . '.' . $id );
			}
			return $problems;
		case 'routes':
			$known = kap_guide_among( 'routes' );
			foreach ( $value as $route ) {
				$said = is_array( $route ) ? $route : array( 'id' => $route );
				if ( isset( $known[ $said['id'] ] ) ) {
					$problems += kap_guide_problems_in( array( 'kind' => 'group' ) + $field, $said, $path . '.' . $said['id'] );
				} else {
					$problems[ $path . '.' . $said['id'] ] = __( 'The guide knows no way of this name, so none is marked as not offered. Take this tick away, and tick the way that is meant.', 'kap-guide' );
				}
			}
			return $problems;
		case 'lines':
		case 'ticks':
		case 'order':
			if ( count( $value ) > $field['most'] ) {
				$problems[ $path ] = kap_guide_problem_of_number( $field['most'] );
			}
			foreach ( $value as $one ) {
				$problem   = 'lines' === $field['kind'] ? kap_guide_problem_of_length( $one, $field['longest'] ) : kap_guide_problem_of_choice( $one, $field['of'] );
				$problems += array_filter( array( $path => $problem ) );
			}
			return $problems;
	}
	return array_filter( array( $path => kap_guide_problem( $field, $value ) ) );
}

/**
 * What isn't right with one value.
 *
 * @param array $field A field of the table.
 * @param mixed $value A text, a number or a flag.
 * @return string Nothing if it is right.
 */
function kap_guide_problem( array $field, $value ) {
	$shown = mb_substr( (string) $value, 0, 80 );
	switch ( $field['kind'] ) {
		case 'line':
			return kap_guide_problem_of_length( $value, $field['longest'] );
		case 'choice':
			return kap_guide_problem_of_choice( $value, $field['of'] );
		case 'number':
			/* translators: 1: the least, 2: the most. */
			return is_int( $value ) && $value >= $field['from'] && $value <= $field['to'] ? '' : sprintf( __( 'Write a whole number from %1$d to %2$d.', 'kap-guide' ), $field['from'], $field['to'] );
		case 'phone':
			/* translators: %s: what was typed. */
			return kap_guide_is_phone( $value ) ? '' : sprintf( __( '"%s" can\'t be dialled. Write 5 to 15 digits, as in (509) 555-0142.', 'kap-guide' ), $shown );
		case 'link':
			/* translators: %s: what was typed. */
			return kap_guide_is_link( $value, 'https?|mailto|tel|sms' ) ? '' : sprintf( __( '"%s" is no address that a link may lead to. Write https://, mailto: or the address of a page of your own site, as in /book.', 'kap-guide' ), $shown );
		case 'picture':
			/* translators: %s: what was typed. */
			return kap_guide_is_link( $value, 'https?' ) ? '' : sprintf( __( '"%s" is no address of a picture. Write https:// or the address of a file of your own site, as in /logo.svg.', 'kap-guide' ), $shown );
		case 'color':
			/* translators: %s: what was typed. */
			return preg_match( '/^#[0-9a-f]{6}$/i', $value ) ? '' : sprintf( __( '"%s" is no colour that the guide knows. Choose one beside the field, or write # and six digits, as in #14545c.', 'kap-guide' ), $shown );
		case 'font':
			/* translators: %s: what was typed. */
			return preg_match( '/^[^,]*[^,\s][^,]*(,[^,]*[^,\s][^,]*)*$/u', $value ) && preg_match( '/^[\p{L}\p{M}0-9 ,\-_\'"]+$/u', $value ) ? '' : sprintf( __( '"%s" names no fonts. Write names with commas between them, as in Georgia, serif.', 'kap-guide' ), $shown );
		case 'day':
			/* translators: %s: what was typed. */
			return preg_match( '/^(\d{4})-(\d\d)-(\d\d)$/', $value, $day ) && checkdate( (int) $day[2], (int) $day[3], (int) $day[1] ) ? '' : sprintf( __( '"%s" is no day. Write year, month and day, as in 2026-11-21.', 'kap-guide' ), $shown );
	}
	return '';
}

/**
 * What is said of more than there may be.
 *
 * @param int $most How many are shown.
 * @return string
 */
function kap_guide_problem_of_number( $most ) {
	/* translators: %d: a number. */
	return sprintf( __( 'At most %d are shown. Take the others out.', 'kap-guide' ), $most );
}

/**
 * What isn't right with a line's length.
 *
 * @param string $line    A line.
 * @param int    $longest The most characters.
 * @return string
 */
function kap_guide_problem_of_length( $line, $longest ) {
	$length = mb_strlen( $line );
	/* translators: 1: how many there are, 2: the most. */
	return $length > $longest ? sprintf( __( 'This has %1$d characters. Write at most %2$d.', 'kap-guide' ), $length, $longest ) : '';
}

/**
 * What isn't right with a choice.
 *
 * @param string          $choice What was chosen.
 * @param string|string[] $of     What can be.
 * @return string
 */
function kap_guide_problem_of_choice( $choice, $of ) {
	/* translators: %s: a name. */
	return isset( kap_guide_among( $of )[ $choice ] ) ? '' : sprintf( __( 'The guide knows no "%s" here. Take it out, or choose another.', 'kap-guide' ), $choice );
}

/**
 * Whether a number can be dialled, with its extension if it has one.
 *
 * @param mixed $number As written.
 * @return bool
 */
function kap_guide_is_phone( $number ) {
	$number = is_string( $number ) ? preg_replace( '/[\s,]*(ext(ensi[oó]n)?\.?|x\.?|#)\s*\d{1,7}\s*$/iu', '', $number ) : '';
	$digits = preg_match( '#^[\d\s()+./‐-–-]+$#u', (string) $number ) ? strlen( preg_replace( '/\D/', '', $number ) ) : 0;
	return $digits >= 5 && $digits <= 15;
}

/**
 * Whether a link may lead to an address: one with one of these schemes, or one of the own site.
 *
 * @param string $address As written.
 * @param string $schemes Schemes, as a pattern.
 * @return bool
 */
function kap_guide_is_link( $address, $schemes ) {
	$is_whole = preg_match( '#^(https?)://[^/]#i', $address ) || preg_match( '#^(mailto|tel|sms):.#i', $address );
	return ! preg_match( '#[\s\\\\<>"]|^//#', $address ) && ( preg_match( '#^[^:/?\#]*([/?\#]|$)#', $address ) || ( $is_whole && preg_match( "#^($schemes):#i", $address ) ) );
}
