#pragma once

#include <QtCore/QString>

#include "app/kit/look/look.h"

class QWidget;

namespace plyline::window {

/// Opens a window with the program's version, licence and libraries.
void showAbout(QWidget* parent);
/// Opens a window that explains the two models and how they differ.
void showModels(const look::Theme& theme, QWidget* parent);

} // namespace plyline::window
