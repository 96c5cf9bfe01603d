export { PolicySelect } from '../common/PolicySelect';
