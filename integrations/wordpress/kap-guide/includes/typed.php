<?php
/**
 * From what was typed into the form, or pasted into it, to a profile.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * What was typed into a group of fields.
 *
 * @param array $fields Fields of the table.
 * @param array $typed  What the form sent.
 * @return array
 */
function kap_guide_typed_group( array $fields, array $typed ) {
	$said = array();
	foreach ( $fields as $field ) {
		$value = isset( $typed[ $field['name'] ] ) ? kap_guide_typed( $field, $typed[ $field['name'] ] ) : null;
		if ( null !== $value && '' !== $value && array() !== $value ) {
			$said[ $field['name'] ] = $value;
		}
	}
	return $said;
}

/**
 * What was typed into one field, as the profile has it.
 *
 * @param array $field A field of the table.
 * @param mixed $typed What the form sent.
 * @return mixed Null if nothing.
 */
function kap_guide_typed( array $field, $typed ) {
	switch ( $field['kind'] ) {
		case 'group':
			return is_array( $typed ) ? kap_guide_typed_group( $field['fields'], $typed ) : null;
		case 'list':
			$groups = array_map(
				static function ( $one ) use ( $field ) {
					return is_array( $one ) ? kap_guide_typed_group( $field['fields'], $one ) : array();
				},
				is_array( $typed ) ? $typed : array()
			);
			return array_values( array_filter( $groups ) );
		case 'each':
			$each = array();
			foreach ( is_array( $typed ) ? $typed : array() as $id => $one ) {
				$each[ $id ] = kap_guide_typed( $field['inner'], $one );
			}
			return array_filter( $each );
		case 'routes':
			return is_array( $typed ) ? kap_guide_typed_routes( $field['fields'], $typed ) : null;
		case 'ticks':
		case 'order':
			return is_array( $typed ) ? array_values( array_filter( $typed, 'is_string' ) ) : null;
		case 'lines':
			return is_string( $typed ) ? preg_split( '/\s*[\r\n]+\s*/', $typed, -1, PREG_SPLIT_NO_EMPTY ) : null;
		case 'flag':
			// The one flag there is leaves something out when it is ticked.
			return false;
		case 'number':
			// Anything else stays as it was typed, and is told.
			$typed = is_string( $typed ) ? trim( $typed ) : '';
			return ctype_digit( $typed ) && strlen( $typed ) < 10 ? (int) $typed : $typed;
		default:
			return is_string( $typed ) ? trim( $typed ) : null;
	}
}

/**
 * The ways that were ticked, with what is said of each.
 *
 * @param array $fields Fields of a route.
 * @param array $typed  What the form sent, by ids.
 * @return array
 */
function kap_guide_typed_routes( array $fields, array $typed ) {
	$routes = array();
	foreach ( $typed as $id => $said ) {
		if ( is_array( $said ) && ! empty( $said['offered'] ) ) {
			$routes[] = array( 'id' => (string) $id ) + kap_guide_typed_group( $fields, $said );
		}
	}
	return $routes;
}
