#pragma once

#include <QtCore/QString>

#include "app/look/look.h"

class QWidget;

namespace plyline::window {

/// Opens a window of its own with the program's version, licence and libraries.
void showAbout(QWidget* parent);
/// Opens a window of its own that says what the two models are and how they differ.
void showModels(const look::Theme& theme, QWidget* parent);
/// Opens a window of its own with a title and a text whose lines can be selected.
void showList(const QString& title, const QString& text, QWidget* parent);

} // namespace plyline::window
