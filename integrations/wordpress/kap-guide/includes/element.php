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
	$known    = array_intersect_key( $attributes, array_flip( kap_guide_about()['options'] ) );
	if ( '' === ( isset( $known['lang'] ) ? $known['lang'] : '' ) ) {
		$known['lang'] = $settings['lang'];
	}
	if ( ! isset( $known['profile'] ) ) {
		$known['profile'] = kap_guide_profile_address( $settings );
	}
	$written = '';
	foreach ( $known as $name => $value ) {
		// These are switched on by their names alone; of all others nothing says nothing.
		if ( '' !== $value || in_array( $name, array( 'deep-links', 'diagnose' ), true ) ) {
			$written .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	if ( '' !== $settings['accent'] ) {
		$written .= sprintf( ' style="--kap-accent: %s"', esc_attr( $settings['accent'] ) );
	}

	$language = kap_guide_language( '' !== $known['lang'] ? $known['lang'] : get_bloginfo( 'language' ) );
	$region   = isset( $known['region'] ) && '' !== $known['region'] ? $known['region'] : $settings['region'];
	return sprintf(
		'<kap-guide%s><p>%s. <a href="%s">%s</a></p>%s</kap-guide>',
		$written,
		esc_html( $language['title'] ),
		esc_url( kap_guide_url( kap_guide_own_page( $language, $region ) ) ),
		esc_html( $language['whole'] ),
		kap_guide_after_hours( $settings )
	);
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
 * The clinic's profile as an address that holds it: no request, and nothing for a cache, a
 * firewall or a plugin that closes the REST interface to come between.
 *
 * @param array $settings All settings.
 * @return string Nothing if the clinic says nothing of itself.
 */
function kap_guide_profile_address( array $settings ) {
	$profile = array();
	foreach ( array( 'name', 'phone', 'after_hours', 'hours', 'address', 'booking', 'questions_link', 'region', 'routes' ) as $field ) {
		if ( ! empty( $settings[ $field ] ) ) {
			$profile[ $field ] = $settings[ $field ];
		}
	}
	return $profile ? 'data:application/json,' . rawurlencode( wp_json_encode( $profile ) ) : '';
}

/**
 * The number after hours, where no script runs; the guide has it from the profile.
 *
 * @param array $settings All settings.
 * @return string
 */
function kap_guide_after_hours( array $settings ) {
	if ( '' === $settings['after_hours'] ) {
		return '';
	}
	return sprintf(
		'<p class="kap-guide-after-hours">%s <a href="%s">%s</a></p>',
		esc_html__( 'After hours, call:', 'kap-guide' ),
		esc_url( 'tel:' . preg_replace( '/[^0-9+]/', '', $settings['after_hours'] ) ),
		esc_html( $settings['after_hours'] )
	);
}
