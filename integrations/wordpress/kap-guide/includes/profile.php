<?php
/**
 * A profile as the form knows it, whoever wrote it: under the guide's own names, and parted into what
 * the form has fields for and what stands as JSON below it.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * A profile as the form knows it: routes as a list of ids and groups, under the guide's own names, and
 * colours with six digits. What can't be understood stays as it is.
 *
 * @param array $profile A profile.
 * @return array
 */
function kap_guide_usual( array $profile ) {
	if ( isset( $profile['routes'] ) && is_array( $profile['routes'] ) ) {
		$profile['routes'] = kap_guide_usual_routes( $profile['routes'] );
	}
	if ( isset( $profile['compare'] ) && kap_guide_is_list( $profile['compare'] ) ) {
		$columns            = array_map(
			static function ( $name ) {
				$meant = kap_guide_called( $name );
				return 1 === count( $meant ) ? $meant[0] : $name;
			},
			$profile['compare']
		);
		$profile['compare'] = array_values( array_unique( $columns, SORT_REGULAR ) );
	}
	if ( isset( $profile['theme']['accent'] ) && is_string( $profile['theme']['accent'] ) ) {
		$name                       = strtolower( trim( $profile['theme']['accent'] ) );
		$colors                     = kap_guide_about()['colors'];
		$profile['theme']['accent'] = isset( $colors[ $name ] ) ? $colors[ $name ] : $profile['theme']['accent'];
	}
	if ( isset( $profile['theme']['accent'] ) && is_string( $profile['theme']['accent'] ) && preg_match( '/^\s*#?((?:[0-9a-f]{3}){1,2})\s*$/i', $profile['theme']['accent'], $digits ) ) {
		$digits                     = 3 === strlen( $digits[1] ) ? preg_replace( '/./', '$0$0', $digits[1] ) : $digits[1];
		$profile['theme']['accent'] = '#' . strtolower( $digits );
	}
	return $profile;
}

/**
 * Routes as a list. Clinics also write a group whose names are ids.
 *
 * @param array $routes As they were written.
 * @return array
 */
function kap_guide_usual_routes( array $routes ) {
	$usual   = array();
	$is_list = kap_guide_is_list( $routes );
	foreach ( $routes as $name => $said ) {
		$route = $is_list ? $said : array( 'id' => $name ) + (array) $said;
		$route = is_array( $route ) ? $route : array( 'id' => $route );
		if ( ! isset( $route['id'] ) || ! is_string( $route['id'] ) ) {
			$usual[] = $said;
			continue;
		}
		// A lozenge is both ways of taking one. Of what stands there twice, all is kept that doesn't
		// speak against the first.
		foreach ( kap_guide_called( $route['id'] ) as $id ) {
			$route['id']        = $id;
			$usual[ "id: $id" ] = isset( $usual[ "id: $id" ] ) ? $usual[ "id: $id" ] + $route : $route;
		}
	}
	return array_map(
		static function ( $route ) {
			return is_array( $route ) && isset( $route['id'] ) && 1 === count( $route ) ? $route['id'] : $route;
		},
		array_values( $usual )
	);
}

/**
 * The ids of the routes that a clinic's name means, or the name.
 *
 * @param mixed $name Such as Spravato.
 * @return array
 */
function kap_guide_called( $name ) {
	$called = kap_guide_about()['called'];
	$plain  = is_string( $name ) ? preg_replace( '/[^a-z0-9]/', '', strtolower( $name ) ) : '';
	return isset( $called[ $plain ] ) ? $called[ $plain ] : array( $name );
}

/**
 * Text without signs that nobody sees, on one line; empty entries go.
 *
 * @param mixed $value A text, or whatever a profile holds.
 * @return mixed
 */
function kap_guide_plain( $value ) {
	if ( is_string( $value ) ) {
		return trim( (string) preg_replace( '/[\x00-\x1F\x7F]+/', ' ', wp_check_invalid_utf8( $value ) ) );
	}
	if ( ! is_array( $value ) ) {
		return $value;
	}
	$kept = array_filter(
		array_map( 'kap_guide_plain', $value ),
		static function ( $one ) {
			return '' !== $one && array() !== $one && null !== $one;
		}
	);
	return kap_guide_is_list( $value ) ? array_values( $kept ) : $kept;
}

/**
 * Whether a value is a list; PHP 7.4 has no word for it.
 *
 * @param mixed $value Whatever a profile holds.
 * @return bool
 */
function kap_guide_is_list( $value ) {
	return is_array( $value ) && array_values( $value ) === $value;
}

/** Kinds of fields that hold a list. */
const KAP_GUIDE_LISTING = array( 'list', 'routes', 'ticks', 'order', 'lines' );

/**
 * A profile in two parts: what the form's fields show, right or wrong, and all else.
 *
 * @param array $profile A profile.
 * @return array[]
 */
function kap_guide_parted( array $profile ) {
	$whole = array(
		'kind'   => 'group',
		'fields' => kap_guide_about()['fields'],
	);
	return kap_guide_parted_group( $whole, $profile );
}

/**
 * A value in two parts, each null if nothing is in it.
 *
 * @param array $field A field of the table.
 * @param mixed $value Whatever a profile holds.
 * @return array
 */
function kap_guide_parted_value( array $field, $value ) {
	if ( in_array( $field['kind'], array( 'group', 'each' ), true ) && is_array( $value ) ) {
		$parts = kap_guide_parted_group( $field, $value );
	} elseif ( in_array( $field['kind'], KAP_GUIDE_LISTING, true ) && kap_guide_is_list( $value ) ) {
		$parts = array( array(), array() );
		foreach ( $value as $one ) {
			// What a list holds is shown as a whole, or not at all.
			$parts[ kap_guide_is_shown( $field, $one ) ? 0 : 1 ][] = $one;
		}
	} else {
		$is_shown = ! in_array( $field['kind'], KAP_GUIDE_LISTING, true ) && kap_guide_is_shown( $field, $value );
		return $is_shown ? array( $value, null ) : array( null, $value );
	}
	return array( $parts[0] ? $parts[0] : null, $parts[1] ? $parts[1] : null );
}

/**
 * A group in two parts.
 *
 * @param array $field A field of the table: a group, or one whose names are ids.
 * @param array $value What a profile holds.
 * @return array[]
 */
function kap_guide_parted_group( array $field, array $value ) {
	$fields = 'each' === $field['kind']
		? array_fill_keys( array_keys( kap_guide_among( $field['of'] ) ), $field['inner'] )
		: array_column( $field['fields'], null, 'name' );
	$parts  = array( array(), array() );
	foreach ( $value as $name => $inner ) {
		$inner_parts = isset( $fields[ $name ] ) ? kap_guide_parted_value( $fields[ $name ], $inner ) : array( null, $inner );
		foreach ( $inner_parts as $part => $said ) {
			if ( null !== $said ) {
				$parts[ $part ][ $name ] = $said;
			}
		}
	}
	return $parts;
}

/**
 * Whether a field shows a value as a whole, or one that its list holds.
 *
 * @param array $field A field of the table.
 * @param mixed $value Whatever a profile holds.
 * @return bool
 */
function kap_guide_is_shown( array $field, $value ) {
	switch ( $field['kind'] ) {
		case 'flag':
			return is_bool( $value );
		case 'number':
			return is_int( $value ) || is_string( $value );
		case 'list':
			return is_array( $value ) && ! kap_guide_parted_group( array( 'kind' => 'group' ) + $field, $value )[1];
		case 'routes':
			$route = is_array( $value ) ? $value : array( 'id' => $value );
			$id    = isset( $route['id'] ) ? $route['id'] : null;
			unset( $route['id'] );
			// One that the guide doesn't know has a row of its own, if its name can be a field's.
			return is_string( $id ) && preg_match( '/^[\w -]+$/u', $id ) && ! kap_guide_parted_group( array( 'kind' => 'group' ) + $field, $route )[1];
		case 'group':
		case 'each':
		case 'by-hand':
			return false;
	}
	return is_string( $value );
}

/**
 * What was typed with what was pasted: of the same name, what fields show is the pasted one's; all else
 * is added.
 *
 * @param array $typed  What the fields say.
 * @param array $pasted A profile, or entries of one.
 * @return array
 */
function kap_guide_with_pasted( array $typed, array $pasted ) {
	list( $shown, $rest ) = kap_guide_parted( $pasted );
	return kap_guide_joined( array_merge( $typed, $shown ), $rest );
}

/**
 * A value with what was parted from it.
 *
 * @param mixed $value What fields show.
 * @param mixed $rest  All else.
 * @return mixed
 */
function kap_guide_joined( $value, $rest ) {
	if ( kap_guide_is_list( $value ) && kap_guide_is_list( $rest ) ) {
		return array_merge( $value, $rest );
	}
	if ( is_array( $value ) && is_array( $rest ) ) {
		foreach ( $rest as $name => $inner ) {
			$value[ $name ] = isset( $value[ $name ] ) ? kap_guide_joined( $value[ $name ], $inner ) : $inner;
		}
	}
	return $value;
}
