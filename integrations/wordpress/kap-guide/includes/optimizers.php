<?php
/**
 * Optimizers join, move, delay and rewrite scripts. The guide's is small, is a module and finds
 * its files by its own address, so each of them is asked to leave it alone.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/** What is in the address of every script of the guide. */
const KAP_GUIDE_SCRIPTS = 'kap-guide/guide/';

// Lists of addresses: WP Rocket, LiteSpeed Cache, Perfmatters, FlyingPress.
foreach (
	array(
		'rocket_exclude_js',
		'rocket_exclude_defer_js',
		'rocket_delay_js_exclusions',
		'rocket_minify_excluded_external_js',
		'litespeed_optimize_js_excludes',
		'litespeed_optm_js_defer_exc',
		'litespeed_optm_gm_js_exc',
		'perfmatters_delay_js_exclusions',
		'flying_press_exclude_from_minify:js',
		'flying_press_exclude_from_defer:js',
		'flying_press_exclude_from_delay:js',
	) as $kap_guide_filter
) {
	add_filter( $kap_guide_filter, 'kap_guide_exempt_address' );
}

// Lists of names: SiteGround Speed Optimizer, Jetpack Boost.
foreach (
	array(
		'sgo_js_minify_exclude',
		'sgo_javascript_combine_exclude',
		'sgo_js_async_exclude',
		'jetpack_boost_render_blocking_js_exclude_handles',
	) as $kap_guide_filter
) {
	add_filter( $kap_guide_filter, 'kap_guide_exempt_name' );
}
unset( $kap_guide_filter );

add_filter( 'autoptimize_filter_js_exclude', 'kap_guide_exempt_for_autoptimize' );
add_filter( 'w3tc_minify_js_do_tag_minification', 'kap_guide_exempt_for_w3tc', 10, 3 );
add_filter( 'wp_script_attributes', 'kap_guide_script_attributes' );

/**
 * Adds the guide's address.
 *
 * @param mixed $exempt Addresses.
 * @return array
 */
function kap_guide_exempt_address( $exempt ) {
	$exempt   = (array) $exempt;
	$exempt[] = KAP_GUIDE_SCRIPTS;
	return $exempt;
}

/**
 * Adds the script's name.
 *
 * @param mixed $exempt Names.
 * @return array
 */
function kap_guide_exempt_name( $exempt ) {
	$exempt   = (array) $exempt;
	$exempt[] = KAP_GUIDE_MODULE;
	return $exempt;
}

/**
 * Autoptimize keeps its list as words with commas, or, in newer versions, as keys of an array.
 *
 * @param mixed $exempt The list.
 * @return mixed
 */
function kap_guide_exempt_for_autoptimize( $exempt ) {
	if ( is_array( $exempt ) ) {
		$exempt[ KAP_GUIDE_SCRIPTS ] = '';
		return $exempt;
	}
	return ( $exempt ? $exempt . ', ' : '' ) . KAP_GUIDE_SCRIPTS;
}

/**
 * W3 Total Cache asks of each script whether it may be joined with others.
 *
 * @param mixed  $is_joined Whether it may, so far.
 * @param string $tag       The script's tag.
 * @param mixed  $file      Its address or file.
 * @return mixed
 */
function kap_guide_exempt_for_w3tc( $is_joined, $tag = '', $file = '' ) {
	return false === strpos( $tag . ' ' . (string) $file, KAP_GUIDE_SCRIPTS ) ? $is_joined : false;
}

/**
 * What optimizers that rewrite the finished page look for in a script's tag: Cloudflare's Rocket
 * Loader, LiteSpeed, WP Rocket, SiteGround, Jetpack Boost, NitroPack.
 *
 * @param array $attributes The tag's attributes.
 * @return array
 */
function kap_guide_script_attributes( $attributes ) {
	$src = isset( $attributes['src'] ) ? (string) $attributes['src'] : '';
	if ( false !== strpos( $src, KAP_GUIDE_SCRIPTS ) ) {
		$attributes['data-cfasync']       = 'false';
		$attributes['data-no-optimize']   = '1';
		$attributes['data-no-defer']      = '1';
		$attributes['data-jetpack-boost'] = 'ignore';
		$attributes['nitro-exclude']      = true;
		$attributes['nowprocket']         = true;
	}
	return $attributes;
}
