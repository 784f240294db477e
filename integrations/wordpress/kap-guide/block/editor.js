// The block in the editor: the guide in a frame, and where to choose what it shows. Clicks are the
// editor's, so that the block can be picked; the guide is used on the page.

( function ( wp ) {
	const { createElement: element, Fragment } = wp.element;
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const { PanelBody, SelectControl } = wp.components;
	const { choices, pages, language, region, profile, words } = window.kapGuideEditor;

	const fields = [
		[ 'route', words.patient ],
		[ 'view', words.usual ],
		[ 'region', words.setting ],
		[ 'lang', words.setting ],
		[ 'headingLevel', words.usualLevel ],
		[ 'colorScheme', words.page ],
	];

	// embed.html takes from its address what the element takes from its attributes.
	function preview( attributes ) {
		const inLanguage = pages[ attributes.lang || language ] || Object.values( pages )[ 0 ];
		const page = inLanguage[ attributes.region || region ] || Object.values( inLanguage )[ 0 ];
		const address = new URL( page, window.location.href );
		const wishes = {
			route: attributes.route,
			view: attributes.view,
			'color-scheme': attributes.colorScheme,
			profile,
		};
		for ( const [ name, value ] of Object.entries( wishes ) ) {
			if ( value ) {
				address.searchParams.set( name, value );
			}
		}
		return address.href;
	}

	function edit( { attributes, setAttributes } ) {
		const controls = fields.map( ( [ name, none ] ) =>
			element( SelectControl, {
				key: name,
				label: words[ name ],
				value: attributes[ name ],
				options: [ { label: none, value: '' } ].concat(
					Object.entries( choices[ name ] ).map( ( [ value, text ] ) => ( { label: text, value } ) )
				),
				onChange: ( value ) => setAttributes( { [ name ]: value } ),
				__next40pxDefaultSize: true,
				__nextHasNoMarginBottom: true,
			} )
		);
		const address = preview( attributes );
		return element(
			Fragment,
			null,
			element( InspectorControls, null, element( PanelBody, { title: words.panel }, controls ) ),
			element(
				'div',
				useBlockProps(),
				element( 'iframe', {
					// A frame that is given another address adds a step to the editor's history.
					key: address,
					src: address,
					title: words.preview,
					tabIndex: -1,
					style: { display: 'block', width: '100%', height: '600px', border: 0, pointerEvents: 'none' },
				} )
			)
		);
	}

	wp.blocks.registerBlockType( 'kap-guide/guide', { edit, save: () => null } );
} )( window.wp );
