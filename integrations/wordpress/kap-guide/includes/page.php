<?php
/**
 * The page under Settings: the clinic's profile, and the guide with it.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_menu', 'kap_guide_add_page' );

/** Puts the page under Settings. */
function kap_guide_add_page() {
	add_options_page( __( 'Patient guide', 'kap-guide' ), __( 'Patient guide', 'kap-guide' ), 'manage_options', 'kap-guide', 'kap_guide_page' );
}

add_filter( 'plugin_action_links_' . plugin_basename( KAP_GUIDE_FILE ), 'kap_guide_action_links' );

/**
 * A way to the settings from the list of plugins.
 *
 * @param string[] $links Links that are there.
 * @return string[]
 */
function kap_guide_action_links( $links ) {
	$address = admin_url( 'options-general.php?page=kap-guide' );
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html__( 'Settings', 'kap-guide' ) ) );
	return $links;
}

add_action( 'admin_print_styles-settings_page_kap-guide', 'kap_guide_page_styles' );

/** Times and prices are asked beside a way that is ticked. */
function kap_guide_page_styles() {
	wp_register_style( 'kap-guide-settings', false, array(), kap_guide_about()['version'] );
	wp_enqueue_style( 'kap-guide-settings' );
	wp_add_inline_style( 'kap-guide-settings', '.kap-guide-way>:is(th,td){padding-block:8px}.kap-guide-way>td>:is(input,details){vertical-align:top}.kap-guide-way>td>details{display:inline-block;margin-inline-start:8px}.kap-guide-way:not(:has(input:checked)) details{display:none}' );
}

/** The page itself. The Settings API writes and checks its nonce. */
function kap_guide_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = kap_guide_settings();
	$by_hand  = kap_guide_by_hand( $settings['profile'] );
	$preview  = kap_guide_preview( $settings['lang'], '', array() );
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Patient guide', 'kap-guide' ); ?></h1>
		<p>
			<?php esc_html_e( 'Everything here may stay empty. To show the guide, put the block "Patient guide" or the shortcode [kap_guide] on a page.', 'kap-guide' ); ?>
			<a href="<?php echo esc_url( $preview ); ?>" target="_blank"><?php esc_html_e( 'Look at the guide', 'kap-guide' ); ?></a>
		</p>
		<p><?php esc_html_e( 'Confirm the numbers in "Need help now?" before you rely on them.', 'kap-guide' ); ?></p>
		<form action="options.php" method="post">
			<?php settings_fields( 'kap_guide' ); ?>
			<?php foreach ( kap_guide_sections() as $heading => $fields ) : ?>
				<h2><?php echo esc_html( kap_guide_label( $heading ) ); ?></h2>
				<?php if ( 'offered' === $heading ) : ?>
					<p><?php echo esc_html( kap_guide_label( 'offered_hint' ) ); ?></p>
				<?php endif; ?>
				<table class="form-table" role="presentation">
					<?php kap_guide_rows( $fields, KAP_GUIDE_OPTION . '[profile]', $settings['profile'] ); ?>
				</table>
			<?php endforeach; ?>
			<h2><?php esc_html_e( 'Everything else', 'kap-guide' ); ?></h2>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="kap-guide-lang"><?php esc_html_e( 'Language', 'kap-guide' ); ?></label></th>
					<td>
						<select id="kap-guide-lang" name="<?php echo esc_attr( KAP_GUIDE_OPTION ); ?>[lang]">
							<option value=""><?php esc_html_e( 'The page\'s language', 'kap-guide' ); ?></option>
							<?php foreach ( kap_guide_choices()['lang'] as $value => $name ) : ?>
								<option value="<?php echo esc_attr( $value ); ?>" <?php selected( $settings['lang'], $value ); ?>><?php echo esc_html( $name ); ?></option>
							<?php endforeach; ?>
						</select>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="kap-guide-more"><?php esc_html_e( 'More, as JSON', 'kap-guide' ); ?></label></th>
					<td>
						<textarea class="large-text code" rows="4" id="kap-guide-more" aria-describedby="kap-guide-more-help" name="<?php echo esc_attr( KAP_GUIDE_OPTION ); ?>[more]"><?php echo esc_textarea( $by_hand ? wp_json_encode( $by_hand, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) : '' ); ?></textarea>
						<p class="description" id="kap-guide-more-help"><?php esc_html_e( 'What has no field here, such as texts in your own words. You may paste a whole clinic.json: it fills the fields above.', 'kap-guide' ); ?></p>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
		<h2><?php esc_html_e( 'As it is now', 'kap-guide' ); ?></h2>
		<iframe src="<?php echo esc_url( $preview ); ?>" title="<?php esc_attr_e( 'The patient guide, as it is now', 'kap-guide' ); ?>" width="100%" height="700" loading="lazy"></iframe>
	</div>
	<?php
}
