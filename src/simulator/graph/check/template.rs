//! Template messages: the name, the language, and parameters that are not empty.

use super::part::Part;
use crate::simulator::graph::refusal::Refusal;

/// The template's name, language and number of body parameters.
pub(super) fn check(part: Part<'_>) -> Result<(String, String, usize), Refusal> {
    part.only(&["name", "language", "components"])?;
    let name = part.text("name", 512)?;
    let language = part.part("language", "template.language")?;
    language.only(&["code", "policy"])?;
    let code = language.text("code", 16)?;
    let mut body_parameters = 0;
    if part.has("components") {
        for component in part.items("components", 0, 12)? {
            let component = Part::of(component, "template.components")?;
            let count = check_component(component)?;
            if component.text("type", 16)? == "body" {
                body_parameters += count;
            }
        }
    }
    Ok((name.to_owned(), code.to_owned(), body_parameters))
}

fn check_component(component: Part<'_>) -> Result<usize, Refusal> {
    component.only(&["type", "sub_type", "index", "parameters"])?;
    let kind = component.text("type", 16)?;
    if !["header", "body", "button"].contains(&kind) {
        return Err(Refusal::parameter(format!("a template has no component \"{kind}\"")));
    }
    if kind == "button" {
        component.text("sub_type", 32)?;
        component.get("index")?;
    }
    if !component.has("parameters") {
        return Ok(0);
    }
    let parameters = component.items("parameters", 0, 100)?;
    for parameter in parameters {
        let parameter = Part::of(parameter, "template.components.parameters")?;
        match parameter.text("type", 16)? {
            "text" => parameter.text("text", 1024).map(drop)?,
            "payload" => parameter.text("payload", 256).map(drop)?,
            _ => {}
        }
    }
    Ok(parameters.len())
}
