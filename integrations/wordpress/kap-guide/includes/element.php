<?php
/**
 * The element <kap-guide> on a page.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * The element with its attributes, the clinic's profile, and what is read where no script runs.
 * Everything in it is escaped.
 *
 * @param array $attributes Attributes of the element by their names; unknown ones are left out.
 * @return string
 */
function kap_guide_element( array $attributes ) {
	wp_enqueue_script_module( KAP_GUIDE_MODULE );
	wp_enqueue_style( 'kap-guide' );

	$settings = kap_guide_settings();
	$profile  = $settings['profile'];
	$known    = array_intersect_key( $attributes, array_flip( kap_guide_about()['options'] ) );
	if ( '' === ( isset( $known['lang'] ) ? $known['lang'] : '' ) ) {
		$known['lang'] = $settings['lang'];
	}
	$written = '';
	foreach ( $known as $name => $value ) {
		// These are switched on by their names alone; of all others nothing says nothing.
		if ( '' !== $value || in_array( $name, array( 'deep-links', 'diagnose' ), true ) ) {
			$written .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	$language = kap_guide_language( '' !== $known['lang'] ? $known['lang'] : get_bloginfo( 'language' ) );
	$region   = isset( $known['region'] ) && '' !== $known['region'] ? $known['region'] : kap_guide_region( $profile );
	$whole    = kap_guide_whole( $language, $region, $profile );
	return sprintf(
		'<kap-guide%s>%s%s%s%s<p><a href="%s">%s</a></p>%s</kap-guide>',
		$written,
		isset( $profile['title'] ) && false === $profile['title'] ? '' : kap_guide_title( $language, isset( $known['heading-level'] ) ? (int) $known['heading-level'] : 2 ),
		kap_guide_help( $language, $region ),
		kap_guide_clinic( $profile ),
		kap_guide_start( $language, $region, $whole ),
		esc_url( $whole ),
		esc_html( $language['whole'] ),
		empty( $known['profile'] ) ? kap_guide_profile( $profile ) : ''
	);
}

/**
 * The guide's title.
 *
 * @param array $language From about.json.
 * @param int   $level    The level of the guide's first heading.
 * @return string
 */
function kap_guide_title( array $language, $level ) {
	return sprintf( '<h%1$d>%2$s</h%1$d>', $level >= 1 && $level <= 4 ? $level : 2, esc_html( $language['title'] ) );
}

/**
 * The first page's words, for readers, robots and pages without script; the guide takes their place.
 * Of several guides on a page the first says them.
 *
 * @param array  $language From about.json.
 * @param string $region   A region's id, or nothing for the usual one.
 * @param string $whole    The address of the whole guide, into which each way leads.
 * @return string
 */
function kap_guide_start( array $language, $region, $whole ) {
	static $is_said = false;
	$starts         = $language['start'];
	$start          = isset( $starts[ $region ] ) ? $starts[ $region ] : reset( $starts );
	if ( $is_said || ! $start ) {
		return '';
	}
	$is_said = true;
	$lines   = '';
	foreach ( $start['lines'] as list( $head, $text ) ) {
		$lines .= sprintf( '<li><strong>%s</strong> %s</li>', esc_html( $head ), esc_html( $text ) );
	}
	$ways = '';
	foreach ( $start['ways'] as $way ) {
		$ways .= sprintf( '<li><a href="%s">%s</a></li>', esc_url( $whole ), esc_html( $way ) );
	}
	return sprintf(
		'<p><strong>%s</strong></p><ul>%s</ul><p>%s</p><p>%s</p><ul>%s</ul>',
		esc_html( $start['title'] ),
		$lines,
		esc_html( $start['decision'] ),
		esc_html( $start['doors'] ),
		$ways
	);
}

/**
 * The address of the whole guide on its own page, with the clinic's profile.
 *
 * @param array  $language From about.json.
 * @param string $region   A region's id, or nothing for the usual one.
 * @param array  $profile  The clinic's profile.
 * @return string
 */
function kap_guide_whole( array $language, $region, array $profile ) {
	$address = kap_guide_url( kap_guide_own_page( $language, $region ) );
	return $profile ? add_query_arg( 'profile', rawurlencode( rest_url( 'kap-guide/v1/profile' ) ), $address ) : $address;
}

/**
 * Whom to call in an emergency or a crisis, for readers, robots and pages without script.
 *
 * @param array  $language From about.json.
 * @param string $region   A region's id, or nothing for the usual one.
 * @return string
 */
function kap_guide_help( array $language, $region ) {
	$help    = $language['help'];
	$allowed = array(
		'p' => array(),
		'a' => array( 'href' => array() ),
	);
	return wp_kses( isset( $help[ $region ] ) ? $help[ $region ] : (string) reset( $help ), $allowed, array( 'tel' ) );
}

/**
 * The file of the guide on a page of its own.
 *
 * @param array  $language From about.json.
 * @param string $region   A region's id, or nothing for the usual one.
 * @return string
 */
function kap_guide_own_page( array $language, $region ) {
	$pages = $language['pages'];
	return isset( $pages[ $region ] ) ? $pages[ $region ] : (string) reset( $pages );
}

/**
 * The clinic's profile as a child of the element: no request, and nothing for a cache, a policy or
 * a plugin that closes the REST interface to come between.
 *
 * @param array $profile The clinic's profile.
 * @return string Nothing if the clinic says nothing of itself.
 */
function kap_guide_profile( array $profile ) {
	return $profile ? '<script type="application/json">' . wp_json_encode( $profile, JSON_HEX_TAG | JSON_HEX_AMP ) . '</script>' : '';
}

/**
 * The clinic's own numbers, where no script runs; the guide has them from the profile.
 *
 * @param array $profile The clinic's profile.
 * @return string
 */
function kap_guide_clinic( array $profile ) {
	$lines = '';
	foreach ( array( 'phone', 'after_hours' ) as $number ) {
		if ( isset( $profile[ $number ] ) && kap_guide_is_phone( $profile[ $number ] ) ) {
			$name   = 'phone' === $number && isset( $profile['name'] ) && is_string( $profile['name'] ) ? $profile['name'] : kap_guide_label( $number );
			$lines .= sprintf(
				'<p>%s: <a href="%s">%s</a></p>',
				esc_html( $name ),
				esc_url( 'tel:' . kap_guide_dialled( $profile[ $number ] ), array( 'tel' ) ),
				esc_html( $profile[ $number ] )
			);
		}
	}
	return $lines;
}

/**
 * A number as it is dialled. The zero of "+44 (0)20" is dialled within the country only.
 *
 * @param string $number As written.
 * @return string
 */
function kap_guide_dialled( $number ) {
	if ( false !== strpos( $number, '+' ) ) {
		$number = str_replace( '(0)', '', $number );
	}
	return preg_replace( '/[^0-9+]/', '', $number );
}
