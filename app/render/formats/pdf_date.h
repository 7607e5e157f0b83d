#pragma once

#include <QtCore/QDateTime>

namespace plyline::formats {

/// Replaces the dates that Qt wrote into a PDF, so that the same pages give the same bytes.
void setDate(QByteArray& pdf, const QDateTime& date);

} // namespace plyline::formats
